using System.Text.Json;
using System.Text.Json.Nodes;

namespace BankHub.Cli.Api;

/// <summary>What the hub answered: a status and, where it was JSON, a body.</summary>
internal sealed record Answer(int Status, JsonNode? Body, string Text)
{
    public bool IsGood => Status is >= 200 and < 300;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var text = await response.Content.ReadAsStringAsync(cancel);
        return new((int)response.StatusCode, Parse(text), text);
    }

    public override string ToString() => $"{Status} {Text}";

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
