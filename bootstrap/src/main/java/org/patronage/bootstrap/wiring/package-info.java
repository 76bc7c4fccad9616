/** Which adapter stands behind which port: one Guice module a storage. */
package org.patronage.bootstrap.wiring;
