/** Identity correlation, beside a version of it in plain SQL. */
package org.patronage.benchmarks.identity;
