using System.Security.Cryptography.X509Certificates;
using BankHub.Simulators.Nordbank;

namespace BankHub.Simulators.Castellan;

/// <summary>The contract and the pace of the bank.</summary>
public sealed record CastellanOptions
{
    /// <summary>Whether it runs beside the other banks; alone (`CastellanServer.StartAsync`) it always does.</summary>
    public bool Enabled { get; init; }

    public int Port { get; init; }

    /// <summary>By what the bank knows the customer.</summary>
    public string CustomerId { get; init; } = "K4711";

    /// <summary>The customer's account.</summary>
    public string Account { get; init; } = "DE02120300000000202051";

    /// <summary>Where notices are posted to; null for nowhere.</summary>
    public Uri? NoticeUrl { get; init; }

    /// <summary>Its own certificate, and the customer's, which he must show; null for a service without TLS.</summary>
    public (X509Certificate2 Server, X509Certificate2 Customer)? Tls { get; init; }

    /// <summary>How the payments behind the service go.</summary>
    public NordbankOptions Payments { get; init; } = new();

    /// <summary>How long a new message stays invisible to an inquiry.</summary>
    public TimeSpan InquiryLag { get; init; }

    /// <summary>How far a request's timestamp may be from now.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an answer that never comes is held open.</summary>
    public TimeSpan Hang { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan Slowness { get; init; } = TimeSpan.FromSeconds(3);
}
