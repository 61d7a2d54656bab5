using System.Text;
using System.Text.RegularExpressions;
using BankHub.Core.Answers;

namespace BankHub.Mapping.SwiftMt.Answers;

/// <summary>Identifiers of banks: XXX in the place of the branch means none, and is left off (ISO 9362).</summary>
internal static partial class Branches
{
    public static Answer Without(Answer answer)
    {
        var json = Encoding.UTF8.GetString(AnswerJson.Write(answer));
        return AnswerJson.Read(Encoding.UTF8.GetBytes(None().Replace(json, "\"bic\":\"$1\""))).Answer ?? answer;
    }

    [GeneratedRegex("\"bic\":\"([A-Z0-9]{8})XXX\"")]
    private static partial Regex None();
}
