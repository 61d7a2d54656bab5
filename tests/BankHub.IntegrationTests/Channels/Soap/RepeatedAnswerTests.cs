using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BankHub.Channels.Protection.Soap;
using BankHub.Channels.Protection.Soap.Signing;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Store;
using BankHub.IntegrationTests.Channels.Http;
using BankHub.IntegrationTests.Store;
using BankHub.Keys;
using BankHub.Keys.Named;
using Npgsql;

namespace BankHub.IntegrationTests.Channels.Soap;

/// <summary>An answer that nothing binds to its question counts once, whichever node hears it, and never without the database.</summary>
public sealed class RepeatedAnswerTests : IClassFixture<PostgresFixture>, IDisposable
{
    private const string Space = "http://schemas.xmlsoap.org/soap/envelope/";

    private static readonly Request Question = new(
        "transfers", Effect.Execute, "POST", "/ws", [new Header("Content-Type", "text/xml")],
        Envelope("", "<ask/>"));

    private readonly PostgresFixture _database;
    private readonly HttpBank _bank = new();
    private readonly SigningIdentity _signer = Signer();

    public RepeatedAnswerTests(PostgresFixture database)
    {
        _database = database;
        _bank.Keys = new NamedKeys(
            [
                new NamedKey
                {
                    Name = "bank", Id = "b-1", Uses = new HashSet<KeyUse> { KeyUse.Sign, KeyUse.Verify }, Algorithm = _signer.Key,
                    Certificate = _signer.Certificate,
                },
            ],
            TimeProvider.System);
        Answer("");
    }

    public void Dispose() => _bank.Dispose();

    [Fact]
    public async Task What_one_node_heard_another_does_not_believe()
    {
        await using var other = NpgsqlDataSource.Create(_database.ConnectionString);
        await Migrator.MigrateAsync(_database.Source, default);
        Assert.IsType<Delivery.Done>(await SendAsync(Memory(_database.Source)));
        var doubt = Assert.IsType<Delivery.InDoubt>(await SendAsync(Memory(other)));
        Assert.Equal(200, doubt.Unproved!.Status);
        Assert.Contains("came before", doubt.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_database_is_away_nothing_is_believed()
    {
        await using var away = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=x;Timeout=1");
        var doubt = Assert.IsType<Delivery.InDoubt>(await SendAsync(Memory(away)));
        Assert.Equal(200, doubt.Unproved!.Status);
        Assert.Contains("could not be checked", doubt.Reason, StringComparison.Ordinal);
    }

    // Killed before it was recorded, the same question goes again, and a bank that knows it again says word for word what it said.
    [Fact]
    public async Task What_answers_this_very_question_by_its_signed_word_may_be_said_again_to_another_node()
    {
        var asked = Question with { Body = Envelope(Header("MessageID", "urn:uuid:7"), "<ask/>") };
        Answer(Header("RelatesTo", "urn:uuid:7"));
        await Migrator.MigrateAsync(_database.Source, default);
        await using var other = NpgsqlDataSource.Create(_database.ConnectionString);
        Assert.IsType<Delivery.Done>(await SendAsync(Memory(_database.Source), asked));
        Assert.IsType<Delivery.Done>(await SendAsync(Memory(other), asked));

        var another = Question with { Body = Envelope(Header("MessageID", "urn:uuid:8"), "<ask/>") };
        Assert.IsType<Delivery.InDoubt>(await SendAsync(Memory(other), another));
    }

    private static string Header(string name, string value) =>
        $"<a:{name} xmlns:a=\"http://www.w3.org/2005/08/addressing\">{value}</a:{name}>";

    private static byte[] Envelope(string header, string body) =>
        Encoding.UTF8.GetBytes($"<s:Envelope xmlns:s=\"{Space}\"><s:Header>{header}</s:Header><s:Body>{body}</s:Body></s:Envelope>");

    private void Answer(string header)
    {
        var signer = new EnvelopeSigner(new SecurityTerms { Signer = _signer });
        var answer = Encoding.UTF8.GetString(signer.Protect(Envelope(header, "<done/>"), TimeProvider.System.GetUtcNow()));
        _bank.Server.Otherwise =
            _ => new Act($"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: {answer.Length}\r\n\r\n{answer}");
    }

    private static SeenSignatures Memory(NpgsqlDataSource source) =>
        new(new Database(source, new PostgresCommit(), new Wakeups()), new TimeOrderedIds(TimeProvider.System));

    // Each sender has channels of its own, as a node has.
    private Task<Delivery> SendAsync(ISeenSignatures seen, Request? question = null) => HttpBank.SendAsync(
        _bank.Sender(options: new() { ["signKey"] = "key:bank", ["verifyKey"] = "key:bank" }, protection: "ws-security", seen: seen),
        request: question ?? Question);

    private static SigningIdentity Signer()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        var request = new CertificateRequest("CN=Bank", key, HashAlgorithmName.SHA256);
        return new(key, request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1)));
    }
}
