namespace BankHub.Simulators.MeridianRest;

/// <summary>A request as the bank sees it, whatever carried it.</summary>
public sealed record RestRequest(string Method, string Path, string Body = "")
{
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>The whole Authorization header, or empty.</summary>
    public string Authorization { get; init; } = "";
}

/// <summary>What becomes of an answer on its way to the customer.</summary>
public enum AnswerFate { Arrives, NeverComes, ConnectionClosed, HalfArrives }

/// <summary>What the bank answers, and how (or whether) the answer arrives.</summary>
public sealed record RestAnswer(int Status, string Body)
{
    public string ContentType { get; init; } = "application/json";
    public AnswerFate Fate { get; init; }
    public TimeSpan Delay { get; init; }
    public int? RetryAfter { get; init; }

    public static RestAnswer Error(int status, string code, string message) =>
        new(status, ApiText.Json(writer =>
        {
            writer.WriteStartObject();
            writer.Members(("code", code), ("message", message));
            writer.WriteEndObject();
        }));

    public static RestAnswer Of(int status, Transfer transfer) => new(status, ApiText.Json(transfer.Write));

    public static RestAnswer ProxyPage => new(503,
        "<html><head><title>503 Service Unavailable</title></head><body><h1>Service Unavailable</h1><p>edge-7</p></body></html>")
    {
        ContentType = "text/html",
    };
}
