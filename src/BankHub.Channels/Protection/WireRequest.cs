using BankHub.Core.Wire;

namespace BankHub.Channels.Protection;

/// <summary>A request as it stands on the way to the socket: what a scheme signs, and what it adds.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Address">Absolute, with the path and the query exactly as they leave.</param>
/// <param name="Headers">Of the format, then Authorization and what earlier schemes added; Host and Content-Length are the line's.</param>
/// <param name="Body">The bytes that leave; a scheme of envelopes replaces them.</param>
internal sealed record WireRequest(string Method, Uri Address, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The same with more headers.</summary>
    public WireRequest With(params IEnumerable<Header> more) => this with { Headers = [.. Headers, .. more] };

    /// <summary>The headers with those that the line adds by itself.</summary>
    public IReadOnlyList<Header> AllHeaders => Body.Length > 0 || Method is "POST" or "PUT" or "PATCH"
        ? [.. Headers, new("Host", Authority), new("Content-Length", $"{Body.Length}")]
        : [.. Headers, new("Host", Authority)];

    public bool Has(string header) => Headers.Any(h => h.Name.Equals(header, StringComparison.OrdinalIgnoreCase));

    /// <summary>The host, with the port where it is not the scheme's own: as it stands in the Host header.</summary>
    public string Authority => Address.IsDefaultPort ? Address.Host : Address.Authority;
}
