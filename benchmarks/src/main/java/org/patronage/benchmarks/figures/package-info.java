/** What was measured, kept line by line, and what follows from it. */
package org.patronage.benchmarks.figures;
