namespace BankHub.Tests.Mapping.SwiftMt.Pairs.Others;

/// <summary>How the two halves write a value, and so how it is compared.</summary>
internal enum ValueForm
{
    Text,
    Date,
    Amount,
    Bic,
}

/// <summary>
/// A value that both halves of a pair say: in the MT a tag with its component (`32B Amount`), with a line of it (`50F line 1`), or with the
/// part of a line between slashes (`71B line 0 part 1`); in the ISO message a path, or several of which the first that is there counts.
/// </summary>
internal sealed record SharedValue(string Mt, string Mx, ValueForm Form = ValueForm.Text);
