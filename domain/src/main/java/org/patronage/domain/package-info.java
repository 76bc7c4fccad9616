/**
 * What is true of patronage, whatever stores or computes it: pure Java, no engine, no clock, no
 * input or output.
 */
package org.patronage.domain;
