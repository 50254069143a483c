package org.capijca;

import java.security.Provider;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * A provider that makes the services of a JCA engine when the first of them is asked for, and all
 * when somebody looks at its properties: making all of them takes longer than what most short-lived
 * programs do with one.
 */
abstract class LazyProvider extends Provider {
  private static final long serialVersionUID = 1L;

  /** Names of engines, as they were asked for, whose services are there. */
  private final transient Set<String> asked = ConcurrentHashMap.newKeySet();

  private final transient Set<String> made = new HashSet<>();

  LazyProvider(String name, String version, String info) {
    super(name, version, info);
  }

  /** The names of the engines that there are services of. */
  abstract List<String> types();

  /** The services of an engine. */
  abstract Collection<Service> services(String type);

  /** Makes the services of an engine, if it has any and they are not there yet. */
  final void make(String type) {
    if (!asked.contains(type)) {
      makeFirst(type);
    }
  }

  private synchronized void makeFirst(String type) {
    for (String known : types()) {
      if (known.equalsIgnoreCase(type)) {
        if (made.add(known)) {
          services(known).forEach(this::putService);
        }
        asked.add(type);
      }
    }
  }

  private void makeAll() {
    types().forEach(this::make);
  }

  @Override
  public Service getService(String type, String algorithm) {
    make(type);
    return super.getService(type, algorithm);
  }

  @Override
  public synchronized Set<Service> getServices() {
    makeAll();
    return super.getServices();
  }

  @Override
  public synchronized Set<Map.Entry<Object, Object>> entrySet() {
    makeAll();
    return super.entrySet();
  }

  @Override
  public synchronized Set<Object> keySet() {
    makeAll();
    return super.keySet();
  }

  @Override
  public synchronized Collection<Object> values() {
    makeAll();
    return super.values();
  }

  @Override
  public synchronized Enumeration<Object> keys() {
    makeAll();
    return super.keys();
  }

  @Override
  public synchronized Enumeration<Object> elements() {
    makeAll();
    return super.elements();
  }

  @Override
  public synchronized int size() {
    makeAll();
    return super.size();
  }

  @Override
  public synchronized Object get(Object key) {
    makeAll();
    return super.get(key);
  }

  @Override
  public synchronized Object getOrDefault(Object key, Object otherwise) {
    makeAll();
    return super.getOrDefault(key, otherwise);
  }

  @Override
  public String getProperty(String key) {
    makeAll();
    return super.getProperty(key);
  }

  @Override
  public synchronized boolean containsKey(Object key) {
    makeAll();
    return super.containsKey(key);
  }

  @Override
  public synchronized void forEach(BiConsumer<? super Object, ? super Object> action) {
    makeAll();
    super.forEach(action);
  }
}
