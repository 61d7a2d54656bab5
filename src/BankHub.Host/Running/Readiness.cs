namespace BankHub.Host.Running;

/// <summary>Whether this node wants traffic; off from the moment at which it is told to end.</summary>
public sealed class Readiness
{
    private volatile bool _draining;

    public bool IsDraining => _draining;

    public void Off() => _draining = true;
}
