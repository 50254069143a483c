/** A user's program on the module path. */
module blackbox {
  requires org.capijca;

  uses java.security.Provider;
}
