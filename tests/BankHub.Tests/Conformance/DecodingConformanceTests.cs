using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Conformance;

/// <summary>What every adapter does with what a bank sends, and with what no bank would.</summary>
public sealed class DecodingConformanceTests
{
    private static readonly int[] Statuses = [200, 201, 302, 400, 404, 409, 422, 500, 503];

    public static TheoryData<string, string> Golden =>
        Banks.Pairs(Banks.All.SelectMany(bank => Received.Names(bank.Folder).Select(name => (bank.Folder, name))));

    [Theory]
    [MemberData(nameof(Golden))]
    public void A_received_message_says_what_is_written_beside_it(string folder, string name)
    {
        var (first, second) = (Decode(Banks.Anew(folder), name), Decode(Banks.Anew(folder), name));

        Assert.Equal(first, second);
        GoldenFile.Check(Path.Combine(Banks.Golden(folder), name + ".items"), first);

        static string Decode(LoadedAdapter bank, string name) => Words.Of(Items(bank, Received.Message(bank, name)));
    }

    [Theory]
    [MemberData(nameof(Golden))]
    public void A_message_that_is_cut_off_or_changed_anywhere_never_throws(string folder, string name)
    {
        var bank = Banks.In(folder);
        var message = Received.Message(bank, name);
        var random = new Random(11);
        for (var length = 0; length < message.Body.Length; length += 1 + message.Body.Length / 200)
        {
            Items(bank, message with { Body = message.Body[..length] });
            var changed = message.Body.ToArray();
            changed[length] = (byte)random.Next(256);
            Items(bank, message with { Body = changed });
        }
    }

    /// <summary>Where the manifest says that the body alone decides, who changes the status on the way changes nothing.</summary>
    [Theory]
    [MemberData(nameof(Golden))]
    public void Where_the_body_decides_an_answer_reads_alike_under_every_such_status(string folder, string name)
    {
        var bank = Banks.In(folder);
        if (Received.Message(bank, name) is not ReplyMessage reply)
            return;
        var statuses = bank.Manifest.Endpoint(reply.Endpoint)!.Answers
            .Where(a => a.BodyDecides && (a.Effect is null || a.Effect == reply.InReplyTo.Effect))
            .SelectMany(a => Enumerable.Range(a.From, a.To - a.From + 1)).ToList();
        var readings = statuses.Select(status => Words.Of(Items(bank, reply with { Status = status }))).Distinct().ToList();
        Assert.True(readings.Count <= 1, $"{name} reads otherwise under another status.");
        if (statuses.Contains(reply.Status))
            Assert.Equal(Words.Of(Items(bank, reply)), Assert.Single(readings));
    }

    [Theory]
    [MemberData(nameof(Banks.Folders), MemberType = typeof(Banks))]
    public void Noise_never_throws_and_is_never_passed_over_in_silence(string folder)
    {
        var bank = Banks.In(folder);
        var heads = Heads(bank).ToArray();
        Prop.ForAll(Gen.Elements(heads).ToArbitrary(), Noise().ToArbitrary(), (head, noise) =>
        {
            var message = head is null ? new FilePickup(PickUp(bank), "noise", noise) : Received.Http(bank, head, noise);
            var items = Items(bank, message);
            Assert.NotEmpty(items);
            Assert.DoesNotContain(items, item => item is DecodedEvidence or DecodedFollowUp);
            if (message is Callback callback)
            {
                ((ICallbackResponder)bank.Adapter).EventId(callback);
                Assert.InRange(((ICallbackResponder)bank.Adapter).Answer(callback, Banks.Context(bank)).Status, 200, 299);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static Gen<byte[]> Noise() => Gen.OneOf(
        Gen.Choose(0, 255).Select(n => (byte)n).ArrayOf(),
        Gen.Elements("{", "[", "\"", "null", "{}", "[]", "H|", "101 ", "\r\n", "<", ":20:", "{1:", "\0", "{\"a\":[", "é", "9999").ArrayOf()
            .Select(parts => System.Text.Encoding.UTF8.GetBytes(string.Concat(parts))));

    private static IEnumerable<string?> Heads(LoadedAdapter bank)
    {
        if (bank.Manifest.Endpoints.Any(endpoint => endpoint.Role == "pickUp"))
            yield return null;
        if (bank.Manifest.Endpoints.Any(endpoint => endpoint.Role == "callback"))
            yield return "callback";
        var http = bank.Manifest.Endpoints.Any(endpoint => endpoint is { Channels: ["http"], Role: "send" or "feed" });
        foreach (var name in http ? Received.Names(bank.Folder).Where(name => name.EndsWith(".http", StringComparison.Ordinal)) : [])
        {
            var head = File.ReadLines(Path.Combine(Banks.Golden(bank.Folder), name)).First();
            foreach (var status in head == "callback" ? [] : Statuses)
                yield return $"reply {status} {head.Split(' ', 3)[2]}";
        }
    }

    private static string PickUp(LoadedAdapter bank) => bank.Manifest.Endpoints.First(endpoint => endpoint.Role == "pickUp").Id;

    private static List<DecodedItem> Items(LoadedAdapter bank, InboundMessage message) =>
        [.. ((IMessageDecoder)bank.Adapter).Decode(message, Banks.Context(bank))];
}
