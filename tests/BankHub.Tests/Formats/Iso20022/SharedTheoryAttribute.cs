using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>A theory on files that others made; skipped, saying so, where they are absent, but never on the build server.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = new SharedFactAttribute().Skip;
}
