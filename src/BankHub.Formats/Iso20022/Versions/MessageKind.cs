using System.Text;

namespace BankHub.Formats.Iso20022.Versions;

/// <summary>A message: its name, the element below Document, and how an empty one is made.</summary>
internal sealed record MessageKind(string Name, string Root, Func<IMessage> Create)
{
    public Type Type { get; } = Create().GetType();

    public byte[] RootBytes { get; } = Encoding.ASCII.GetBytes(Root);

    /// <summary>A version of it whose components look as in that year.</summary>
    public MessageVersion Version(int number, Dialect dialect) => new(this, number, dialect, isDescribed: true);

    /// <summary>A version that is read, but not written: there is no schema at hand to hold what is written against.</summary>
    public MessageVersion Read(int number, Dialect dialect) => new(this, number, dialect, isDescribed: false);
}
