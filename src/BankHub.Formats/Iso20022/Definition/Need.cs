namespace BankHub.Formats.Iso20022.Definition;

/// <summary>Whether an element must be there.</summary>
internal enum Need : byte
{
    Optional,
    Required,

    /// <summary>Must be there in what is written; what is read is of use without it, though what it would say is unknown.</summary>
    Expected,

    /// <summary>One of several alternatives of its component, of which exactly one must be there.</summary>
    Either,
}
