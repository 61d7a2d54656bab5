using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace BankHub.Host.Auth;

/// <summary>
/// Token buckets: one a caller, and one an address for what comes without a valid key, so that neither a loop in one caller nor a
/// stranger takes the others' share. Buckets that stand full for a while are forgotten.
/// </summary>
public sealed class RateLimits(RateOptions options) : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);

    private readonly PartitionedRateLimiter<string> _callers =
        PartitionedRateLimiter.Create<string, string>(id => Bucket(id, options.PerCaller, options.CallerBurst));

    private readonly PartitionedRateLimiter<string> _addresses =
        PartitionedRateLimiter.Create<string, string>(address => Bucket(address, options.PerAddress, options.AddressBurst));

    /// <summary>Counts a caller's request; the wait when it has none left.</summary>
    public TimeSpan? OfCaller(string id) => Wait(_callers, id);

    /// <summary>Counts a request without a valid key or signature; the wait when its address has none left.</summary>
    /// <param name="address">From where.</param>
    /// <param name="door">The connection whose callback it claims to be; empty for everything else.</param>
    public TimeSpan? OfStranger(IPAddress? address, string door = "") => Wait(_addresses, $"{Network(address)}/{door}");

    /// <summary>The wait while the address has no whole request left at this door; nothing is counted.</summary>
    public TimeSpan? Penalty(IPAddress? address, string door) =>
        _addresses.GetStatistics($"{Network(address)}/{door}") is { CurrentAvailablePermits: < 1 } ? TimeSpan.FromSeconds(1) : null;

    public void Dispose()
    {
        _callers.Dispose();
        _addresses.Dispose();
    }

    private static RateLimitPartition<string> Bucket(string key, int perSecond, int burst) => RateLimitPartition.GetTokenBucketLimiter(
        key,
        _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            // Few a second come one at a time, many in tenths of a second.
            TokensPerPeriod = Math.Max(1, perSecond / 10),
            ReplenishmentPeriod = perSecond >= 10 ? Period : TimeSpan.FromSeconds(1.0 / perSecond),
            QueueLimit = 0,
            AutoReplenishment = true,
        });

    private static TimeSpan? Wait(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : TimeSpan.FromSeconds(1);
    }

    // Who has one address of version 6 has the other 2^64 of its network too.
    private static string Network(IPAddress? address)
    {
        if (address is null || address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
        {
            return address?.MapToIPv4().ToString() ?? "";
        }

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }
}
