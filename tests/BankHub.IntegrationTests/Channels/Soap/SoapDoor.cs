using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Host.Composition;
using BankHub.Hub.Catalog;
using BankHub.IntegrationTests.Faults;
using BankHub.Keys;
using BankHub.Keys.Named;
using BankHub.Simulators.Castellan;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.IntegrationTests.Channels.Soap;

/// <summary>The pretend SOAP bank behind a proxy, and what its adapter and its channel make of it without a hub.</summary>
internal sealed class SoapDoor : IAsyncDisposable
{
    private const string Connection = "castellan";

    private readonly TemporaryFolder _folder = new("bankhub-soap-");
    private readonly NamedKeys _keys;
    private readonly Bank _bank;
    private int _messages;

    private SoapDoor(CastellanServer server)
    {
        (Server, Proxy) = (server, new FaultProxy(server.Address.Port));
        File.WriteAllText(Place("customer.pem"), server.Keys.CustomerPem);
        File.WriteAllText(Place("bank.pem"), server.Keys.BankPem);
        File.WriteAllText(Place("keys.json"), new JsonObject
        {
            ["keys"] = new JsonArray(Key("acme", "sign", "customer.pem"), Key("bank", "verify", "bank.pem")),
        }.ToJsonString());
        Directory.CreateDirectory(Place("connections"));
        File.WriteAllText(Place("connections/castellan.json"), Described().ToJsonString());
        _keys = ConfiguredKeys.Read(Place("keys.json"), new ReferencedSecrets(), TimeProvider.System);
        _bank = CatalogOf.Folder(Place("connections"), null, new ReferencedSecrets(), _keys).Connections.Single();
    }

    public CastellanServer Server { get; }

    public FaultProxy Proxy { get; }

    public static async Task<SoapDoor> StartAsync() => new(await CastellanServer.StartAsync());

    /// <summary>A new transfer in a message of its own, by whose id the bank knows it.</summary>
    public (string Id, OutboundMessage Message) Transfer()
    {
        var context = Context();
        var (payment, findings) = PaymentReader.Read(Encoding.UTF8.GetBytes(Body(context).ToJsonString()));
        Assert.True(payment is not null, string.Join(", ", findings));
        var attempt = new PaymentToEncode(Guid.NewGuid(), payment, context.MessageId.Replace("7F3A", "7F3B", StringComparison.Ordinal), 1);
        var encoded = _bank.Encoder.Encode(new PaymentBatch(_bank.Manifest.Product("sepa-credit-transfer")!, [attempt]), context);
        Assert.Empty(encoded.Problems);
        return (context.MessageId, Assert.Single(encoded.Messages).Message);
    }

    /// <summary>The question for the file behind another.</summary>
    public (string Id, OutboundMessage Message) Question(string after)
    {
        var context = Context();
        return (context.MessageId, _bank.Feeds!.EncodePoll("files", after, context));
    }

    /// <summary>Sends over a line of its own: one that broke serves nobody else.</summary>
    public async Task<Delivery> SendAsync((string Id, OutboundMessage Message) sent, double seconds)
    {
        using var channels = ConnectedChannels.Open(
            [new ChannelSource(_bank.Connection, _bank.Manifest)], new ReferencedSecrets(), _keys, TimeProvider.System,
            NullLoggerFactory.Instance);
        var ticket = new SendTicket(
            sent.Id, 1, SHA256.HashData(sent.Message.Body.Span), TimeSpan.FromSeconds(seconds), _ => Task.FromResult(true));
        return await channels.Sender(Connection, sent.Message.Endpoint).SendAsync(sent.Message, ticket, default);
    }

    /// <summary>What the adapter reads in an answer.</summary>
    public List<DecodedItem> Decode((string Id, OutboundMessage Message) sent, Delivery delivery)
    {
        var reply = Assert.IsType<Delivery.Done>(delivery).Reply!;
        var asked = new SentMessage(sent.Id, sent.Message.Effect, sent.Message.State, []);
        return [.. _bank.Decoder.Decode(
            new ReplyMessage(sent.Message.Endpoint, reply.Status, reply.Headers, reply.Body, asked), Context())];
    }

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await Server.DisposeAsync();
        _folder.Dispose();
    }

    private string Place(string name) => Path.Combine(_folder.Path, name);

    private AdapterContext Context()
    {
        var (number, now) = (++_messages, TimeProvider.System.GetUtcNow());
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new AdapterContext
        {
            Connection = Connection,
            MessageId = string.Create(CultureInfo.InvariantCulture, $"7F3A{number:D12}"),
            Sequence = number,
            DaySequence = number,
            Now = now,
            LocalNow = now.UtcDateTime,
            BusinessDate = today,
            ValueDate = today,
            Settings = _bank.Connection.Settings,
        };
    }

    private static JsonObject Body(AdapterContext context) => new()
    {
        ["amount"] = new JsonObject { ["value"] = "100.10", ["currency"] = "EUR" },
        ["scheme"] = "sepa-credit-transfer",
        ["method"] = "creditTransfer",
        ["reference"] = context.MessageId,
        ["endToEndIdentification"] = context.MessageId,
        ["requestedExecutionDate"] = context.ValueDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["debtor"] = new JsonObject { ["name"] = "Harbour Lights Trading" },
        ["debtorAccount"] = new JsonObject { ["iban"] = "DE02120300000000202051" },
        ["creditor"] = new JsonObject { ["name"] = "Joan Roe" },
        ["creditorAccount"] = new JsonObject { ["iban"] = "DE89370400440532013000" },
    };

    private JsonObject Key(string name, string use, string file) => new()
    {
        ["name"] = name, ["uses"] = new JsonArray(use), ["provider"] = "pem", ["key"] = $"file:{Place(file)}",
    };

    private JsonObject Described()
    {
        JsonObject Door() => new()
        {
            ["address"] = $"http://127.0.0.1:{Proxy.Port}",
            ["auth"] = "none",
            ["options"] = new JsonObject
            {
                ["signKey"] = "key:acme", ["verifyKey"] = "key:bank", ["lifetimeSeconds"] = "10", ["toleranceSeconds"] = "5",
            },
        };
        return new()
        {
            ["id"] = Connection,
            ["adapter"] = "castellan-soap",
            ["settings"] = new JsonObject { ["customerId"] = "K4711" },
            ["endpoints"] = new JsonObject
            {
                ["service"] = Door(),
                ["files"] = Door(),
                ["notices"] = new JsonObject { ["options"] = new JsonObject { ["verifyKey"] = "key:bank" } },
            },
        };
    }
}
