/**
 * How long the product takes, and beside what. Each {@link org.patronage.benchmarks.Benchmark} runs
 * in a process of its own and writes its figures as it goes; the report is made from the figures.
 */
package org.patronage.benchmarks;
