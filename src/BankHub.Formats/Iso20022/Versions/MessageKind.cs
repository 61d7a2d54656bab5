namespace BankHub.Formats.Iso20022.Versions;

/// <summary>A message: its name, the element below Document, and how an empty one is made.</summary>
internal sealed record MessageKind(string Name, string Root, Func<IMessage> Create);
