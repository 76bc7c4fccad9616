/** The commands, one class each. */
package org.patronage.bootstrap.command;
