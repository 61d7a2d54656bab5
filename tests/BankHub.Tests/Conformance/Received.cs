using System.Text;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;

namespace BankHub.Tests.Conformance;

/// <summary>
/// The files `golden/received-*`: as picked up, or, where the name ends in `.http`, an answer or a call. The first line of such a file
/// says which: `reply STATUS EFFECT STATE…` or `callback`; the body follows.
/// </summary>
internal static class Received
{
    public static IEnumerable<string> Names(string folder) => Directory.GetFiles(Banks.Golden(folder), "received-*")
        .Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".items",
            StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static InboundMessage Message(LoadedAdapter bank, string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Banks.Golden(bank.Folder), name));
        if (!name.EndsWith(".http", StringComparison.Ordinal))
            return new FilePickup(bank.Manifest.Endpoints.First(endpoint => endpoint.Role == "pickUp").Id, name, bytes);
        var line = Array.IndexOf(bytes, (byte)'\n');
        return Http(bank, Encoding.UTF8.GetString(bytes, 0, line), bytes.AsMemory(line + 1));
    }

    public static InboundMessage Http(LoadedAdapter bank, string head, ReadOnlyMemory<byte> body)
    {
        if (head == "callback")
            return new Callback(bank.Manifest.Endpoints.First(endpoint => endpoint.Role == "callback").Id, "POST", "/", "", [], body);
        var words = head.Split(' ', 4);
        var effect = Enum.Parse<Effect>(words[2]);
        var endpoint = bank.Manifest.Endpoints.First(e => e.Role == (effect == Effect.Poll ? "feed" : "send")).Id;
        return new ReplyMessage(
            endpoint, int.Parse(words[1]), [], body, new SentMessage("0123456789ABCDEF", effect, words.Length > 3 ? words[3] : "", []));
    }
}
