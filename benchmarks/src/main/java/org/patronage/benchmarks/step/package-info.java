/** One file of ratings on a large history: the product's step beside others that do the same. */
package org.patronage.benchmarks.step;
