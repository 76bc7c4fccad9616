/** What is done: the use cases, and the ports through which they speak to storage. */
package org.patronage.application;
