/** Whole runs of the product, in a process that has run before and in fresh ones. */
package org.patronage.benchmarks.run;
