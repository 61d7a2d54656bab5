namespace BankHub.Hub.Status;

/// <summary>A rule that a bank breaks in its messages of one kind, though they are read.</summary>
/// <param name="Rule">In kebab case.</param>
/// <param name="Message">The kind of message; null for unknown.</param>
/// <param name="Reason">How, in the latest of them.</param>
public sealed record Habit(string Rule, string? Message, string Reason)
{
    /// <summary>For people: a path alone may be the same in many kinds of messages.</summary>
    public string Told => Message is null ? Reason : $"{Message}: {Reason}";

    /// <summary>One name for all messages of the connection that have it.</summary>
    public string Of(string connection) => Message is null ? $"{connection} {Rule}" : $"{connection} {Rule} {Message}";
}
