/** Runs that are cut off at any step by which they change what others may find, and raced. */
package org.patronage.bootstrap.interruption;
