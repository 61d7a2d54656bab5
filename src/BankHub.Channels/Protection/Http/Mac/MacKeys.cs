using BankHub.Core.Ports;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Http.Mac;

/// <summary>A shared secret: by reference, or keys of one name, of which the newest signs and every valid one verifies.</summary>
internal sealed class MacKeys(string reference, ISecrets secrets, NamedKeys keys)
{
    private readonly string? _name = KeyReference.NameOf(reference);

    public byte[] ToSign() => _name is null ? secrets.Get(reference) : keys.Current(_name, KeyUse.Mac).Secret.ToArray();

    /// <summary>At least one; throws KeyNotFoundException when there is none.</summary>
    public IEnumerable<byte[]> ToVerify()
    {
        if (_name is null)
            return [secrets.Get(reference)];
        var all = keys.All(_name, KeyUse.Mac);
        return all.Count > 0 ? all.Select(k => k.Secret.ToArray()) : [ToSign()];
    }
}
