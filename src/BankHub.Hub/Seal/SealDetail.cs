using System.Text.Json.Nodes;
using BankHub.Core.Findings;
using BankHub.Hub.Messages;

namespace BankHub.Hub.Seal;

/// <summary>What the event of sealing says: under which ids the attempt travels, and what had to be written differently.</summary>
internal static class SealDetail
{
    public static JsonObject Of(int attempt, string instructionId, Stamp stamp, IReadOnlyList<Finding> notes)
    {
        var detail = new JsonObject
        {
            ["attempt"] = attempt,
            ["messageId"] = stamp.MessageId,
            ["instructionId"] = instructionId,
            ["valueDate"] = stamp.ValueDate.ToString("yyyy-MM-dd"),
        };
        if (notes.Count > 0)
        {
            detail["notes"] = new JsonArray(
                [.. notes.Select(n => new JsonObject { ["path"] = n.Path, ["rule"] = n.Rule, ["message"] = n.Message })]);
        }

        return detail;
    }
}
