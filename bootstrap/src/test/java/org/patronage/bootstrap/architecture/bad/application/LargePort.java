package org.patronage.bootstrap.architecture.bad.application;

/** Bad: a port of five methods. */
public interface LargePort {
  void open();

  void read();

  void write();

  void flush();

  void close();
}
