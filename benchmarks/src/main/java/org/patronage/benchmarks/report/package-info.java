/** Figures as a page with tables and charts. */
package org.patronage.benchmarks.report;
