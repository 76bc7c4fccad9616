/** Rows as text for people and for other programs, streamed. */
package org.patronage.bootstrap.text;
