/** Inputs and tables of any size, made by Spark, of persons that do not exist. */
package org.patronage.benchmarks.data;
