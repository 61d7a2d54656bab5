using System.Security.Cryptography;
using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Keys;
using BankHub.Keys.Named;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>A raw server and a connection to it.</summary>
internal sealed class HttpBank : IDisposable
{
    private readonly List<ConnectedChannels> _opened = [];

    public RawServer Server { get; } = new();

    public static byte[] Body { get; } = """{"reference":"MR7F3A00000001","amount":"12.50"}"""u8.ToArray();

    public static Request Confirm { get; } = new(
        "transfers",
        Effect.Execute,
        "POST",
        "/v1/transfers/tr_1/confirm?x=%20y",
        [new Header("Content-Type", "application/json")],
        Body);

    /// <summary>The named keys of the senders that are made.</summary>
    public NamedKeys Keys { get; set; } = NamedKeys.None;

    /// <summary>The clock of the senders that are made.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>By what the servers were believed.</summary>
    public IEnumerable<WatchedCertificate> Certificates => _opened.SelectMany(c => c.Certificates).Where(c => c.Option is null);

    public ISender Sender(
        int? port = null, Dictionary<string, string>? options = null, string scheme = "http", int timeoutSeconds = 30,
        string? auth = null, string? protection = null, ISeenSignatures? seen = null)
    {
        var endpoint = Sources.Send("transfers", "http", TimeSpan.FromSeconds(timeoutSeconds), path: "/") with
        {
            Auth = auth is null ? [] : [auth],
            Protections = protection is null ? [] : [protection],
            IsMacOfBody = true,
        };
        return Open($"{scheme}://127.0.0.1:{port ?? Server.Port}/api", options ?? [], endpoint, seen).Sender("test-rest", "transfers");
    }

    public Task<Delivery> SendAsync(double seconds = 20, Request? request = null) => SendAsync(Sender(), seconds, request);

    public static Task<Delivery> SendAsync(ISender sender, double seconds = 20, Request? request = null) =>
        sender.SendAsync(request ?? Confirm, Ticket(seconds), default);

    public static SendTicket Ticket(double seconds = 20) =>
        new("7F3A000000000001", 1, SHA256.HashData(Body), TimeSpan.FromSeconds(seconds), _ => Task.FromResult(true));

    public void Dispose()
    {
        foreach (var channels in _opened)
            channels.Dispose();
        Server.Dispose();
    }

    private ConnectedChannels Open(string address, Dictionary<string, string> options, Endpoint endpoint, ISeenSignatures? seen)
    {
        var channels = ConnectedChannels.Open(
            [Sources.Of("test-rest", new EndpointTarget(address, options), endpoint)],
            new ReferencedSecrets(),
            Keys,
            Clock,
            NullLoggerFactory.Instance,
            seen);
        _opened.Add(channels);
        return channels;
    }
}
