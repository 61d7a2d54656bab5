using System.Text;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Protection.Http;

/// <summary>Changes anything of a call, as somebody on the way could.</summary>
internal static class CallChanges
{
    public static Callback Without(this Callback call, string header) =>
        call with { Headers = [.. call.Headers.Where(h => h.Name != header)] };

    public static Callback Again(this Callback call, string header) =>
        call with { Headers = [.. call.Headers, call.Headers.Single(h => h.Name == header)] };

    public static Callback With(this Callback call, string header, string value, string? body = null) => call.Without(header) is var c
        ? c with { Headers = [.. c.Headers, new Header(header, value)], Body = body is null ? c.Body : Encoding.UTF8.GetBytes(body) }
        : call;
}
