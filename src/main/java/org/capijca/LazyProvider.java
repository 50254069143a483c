// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
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
import org.capijca.internal.provider.ServiceFamily;

/**
 * A provider that creates services, family by family, when a name is requested that the services of
 * the engine created so far do not have, and all of them when its properties are read. To create
 * all takes longer than most short-lived programs use one.
 */
abstract class LazyProvider extends Provider {
  private static final long serialVersionUID = 1L;

  private final transient Set<ServiceFamily> made = new HashSet<>();

  /** Names of engines, as requested, whose services have all been created. */
  private final transient Set<String> complete = ConcurrentHashMap.newKeySet();

  LazyProvider(String name, String version, String info) {
    super(name, version, info);
  }

  /** The services of a family. */
  abstract List<? extends Service> services(ServiceFamily family);

  /** Creates the services of a family, unless they exist. */
  private synchronized void make(ServiceFamily family) {
    if (made.add(family)) {
      for (Service service : services(family)) {
        putService(service);
      }
    }
  }

  private void makeAll() {
    for (ServiceFamily family : ServiceFamily.values()) {
      make(family);
    }
  }

  @Override
  public Service getService(String type, String algorithm) {
    Service service = super.getService(type, algorithm);
    return service != null || complete.contains(type) ? service : makeUpTo(type, algorithm);
  }

  private Service makeUpTo(String type, String algorithm) {
    boolean known = false;
    for (ServiceFamily family : ServiceFamily.values()) {
      if (family.type().equalsIgnoreCase(type)) {
        known = true;
        make(family);
        Service service = super.getService(type, algorithm);
        if (service != null) {
          return service;
        }
      }
    }
    if (known) {
      complete.add(type);
    }
    return null;
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
