/** Nothing that the program says of its work names a person. */
package org.patronage.bootstrap.privacy;
