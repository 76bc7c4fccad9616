/**
 * Every port in memory: the doubles of the tests, and a whole pipeline without Spark for what fits
 * into one heap. The rule still travels: a feed is serialised before it is applied.
 */
package org.patronage.adapters.memory;
