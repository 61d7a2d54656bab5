using System.Text.Json;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;

namespace BankHub.Tests.Formats.SwiftMt.Agreement;

/// <summary>Compares the first message of a file with what another reader says of it.</summary>
internal sealed class FinComparison(byte[] body, JsonElement expected)
{
    private readonly List<string> _differences = [];

    public IReadOnlyList<string> Differences()
    {
        var reader = new MtReader(body);
        if (!reader.Read())
        {
            Expect("type", Text("type"), "");
            return _differences;
        }

        var message = reader.Message.Detach();
        Expect("type", Text("type"), message.Type);
        Expect("uetr", Text("uetr"), MtText.Of(message.Uetr));

        // The other reader says of an acknowledgement to whom it goes, and of the copy after it whom the message was for.
        var copy = message.IsAcknowledgement && reader.Read() ? reader.Message : message;
        Expect("sender", Text("sender"), MtText.Of(message.IsAcknowledgement ? copy.Receiver : message.Sender));
        Expect("receiver", Text("receiver"), MtText.Of(message.IsAcknowledgement ? message.Basic.Terminal : message.Receiver));
        Braces("block3", message.UserHeader);
        Braces("block5", message.Trailers);
        Fields(message.Text);
        return _differences;
    }

    private void Fields(MtFields fields)
    {
        var wanted = expected.TryGetProperty("block4", out var block) ? block.EnumerateArray().ToArray() : [];
        Expect("fields", $"{wanted.Length}", $"{fields.Count}");
        for (var i = 0; i < Math.Min(wanted.Length, fields.Count); i++)
        {
            Expect("tag", wanted[i].GetProperty("tag").GetString(), fields[i].Tag);
            Expect(fields[i].Tag, Lines(wanted[i].GetProperty("value").GetString()!), Lines(fields[i].ToString()));
            if (wanted[i].TryGetProperty("components", out var components))
            {
                _differences.AddRange(Components.Differences(fields[i], components));
            }
        }
    }

    private void Braces(string name, MtFields fields)
    {
        if (expected.TryGetProperty(name, out var block))
        {
            var wanted = block.EnumerateArray().Select(pair => $"{pair[0].GetString()}:{pair[1].GetString()}").ToArray();
            for (var i = 0; i < wanted.Length; i++)
            {
                Expect(name, wanted[i], i < fields.Count ? $"{fields[i].Tag}:{fields[i]}" : "nothing");
            }
        }
    }

    private static string Lines(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    private string? Text(string name) =>
        expected.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private void Expect(string what, string? wanted, string found)
    {
        if ((wanted ?? "") != found)
        {
            _differences.Add($"{what}: expected '{wanted}', found '{found}'");
        }
    }
}
