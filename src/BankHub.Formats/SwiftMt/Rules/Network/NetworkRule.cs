namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>Makes rules of the handbook, which are named after the message and their number there.</summary>
internal static class NetworkRule
{
    public static MtRule Of(string name, string code, string message) => new(name, code, MtSeverity.Error, message);
}
