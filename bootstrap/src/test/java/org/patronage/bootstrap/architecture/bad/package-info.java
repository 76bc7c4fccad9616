/** A house built badly on purpose: each rule of the architecture must find its fault here. */
package org.patronage.bootstrap.architecture.bad;
