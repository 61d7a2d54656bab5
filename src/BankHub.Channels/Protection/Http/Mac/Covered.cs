using BankHub.Core.Wire;

namespace BankHub.Channels.Protection.Http.Mac;

/// <summary>What a signature can cover of a message, as it leaves or came.</summary>
internal sealed record Covered(string Method, string Target, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The one header of a name; the reason when it is not there, or more than once.</summary>
    public string? One(string name, out string value)
    {
        var found = Headers.Where(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        value = found.Count == 1 ? found[0].Value : "";
        return found.Count switch
        {
            0 => $"The header {name} is missing.",
            1 => null,
            _ => $"The header {name} is there more than once.",
        };
    }
}
