using System.Text.Json;
using System.Text.Json.Serialization;
using BankHub.Core.Findings;

namespace BankHub.Hub.Intake;

/// <summary>What a payment's first event says beside its state, from which the first answer is given again.</summary>
internal sealed record FirstDetail(string? Reason, string? ReasonText, Guid? DuplicateOf, IReadOnlyList<Finding>? Notes)
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    [JsonIgnore]
    public Hold? Held => Reason is null ? null : new Hold(Reason, ReasonText ?? "", DuplicateOf);

    /// <summary>Null when there is nothing to say.</summary>
    public static string? Write(Hold? hold, IReadOnlyList<Finding> notes) => hold is null && notes.Count == 0
        ? null
        : JsonSerializer.Serialize(
            new FirstDetail(hold?.Reason, hold?.ReasonText, hold?.DuplicateOf, notes.Count == 0 ? null : notes),
            Options);

    public static FirstDetail Read(string? json) =>
        (json is null ? null : JsonSerializer.Deserialize<FirstDetail>(json, Options)) ?? new FirstDetail(null, null, null, null);
}
