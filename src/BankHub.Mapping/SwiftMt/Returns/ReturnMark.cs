using BankHub.Mapping.SwiftMt.Parts;

namespace BankHub.Mapping.SwiftMt.Returns;

/// <summary>
/// Field 72 of a message that brings a payment back begins with RETN, of one that refuses it with REJT (SWIFT payments guidelines, return
/// and reject).
/// </summary>
internal static class ReturnMark
{
    public const string Returned = "RETN";
    public const string Rejected = "REJT";

    /// <summary>The code, or null where the message is no return.</summary>
    public static string? Of(SaidFields said) =>
        said.Find("72")?.Lines is [{ } first, ..] && CodedText.CodeOf(first) is Returned or Rejected ? CodedText.CodeOf(first) : null;
}
