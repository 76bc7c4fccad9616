/**
 * The ports on Spark SQL and Delta Lake, over any Hadoop file system. Catalyst arranges and joins;
 * the rules run in Java, once a pass, from {@code domain}. Rows never come to the driver.
 */
package org.patronage.adapters.spark;
