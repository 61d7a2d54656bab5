using BankHub.Hub.Store;

namespace BankHub.Hub.Audit;

/// <summary>One payment's chain while it is walked; the first fault of a payment is told, since all that follows hangs on it.</summary>
internal sealed class Chain(Guid payment, int? rowVersion, byte[]? rowChain, string? rowState)
{
    private byte[] _hash = EventChain.Start;
    private int _version;
    private string _state = "";
    private bool _broken;

    public Guid PaymentId => payment;

    public Fault? Next(Link link)
    {
        if (_broken || link.Event is not { } e)
        {
            return null;
        }

        var expected = _version + 1;
        if (e.Version != expected)
        {
            return e.Version <= _version
                ? Broken(e.Version, "the version is there more than once")
                : Broken(expected, "the event is missing");
        }

        if (rowVersion is null)
        {
            return Broken(e.Version, "its payment's row is missing");
        }

        if (e.Version > rowVersion)
        {
            return Broken(e.Version, $"the event is beyond the payment's row, which is at version {rowVersion}");
        }

        var hash = EventChain.Next(_hash, e);
        if (!hash.AsSpan().SequenceEqual(link.Hash))
        {
            return Broken(e.Version, "the event is not what its hash covers");
        }

        (_hash, _version, _state) = (hash, e.Version, e.State);
        return null;
    }

    /// <summary>Whether the row says what the last event says.</summary>
    public Fault? End()
    {
        if (_broken || payment == Guid.Empty)
        {
            return null;
        }

        if (_version < rowVersion)
        {
            return Broken(_version + 1, "the event is missing");
        }

        return _hash.AsSpan().SequenceEqual(rowChain) && _state == rowState
            ? null
            : Fault.OfPayment(payment, $"the row does not say what its last event, {_version}, says");
    }

    private Fault Broken(int version, string what)
    {
        _broken = true;
        return Fault.OfEvent(payment, version, what);
    }
}
