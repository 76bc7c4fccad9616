/** The domain's rules one at a time, by JMH: nanoseconds and allocated bytes. */
package org.patronage.benchmarks.micro;
