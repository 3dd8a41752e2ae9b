namespace Poet.Orders.Import.Reading.Files;

/// <summary>The file as a whole cannot be read; the message is the one sentence the user sees, and nothing has been changed.</summary>
internal sealed class UnreadableFileException : Exception
{
    public UnreadableFileException(string message) : base(message) { }

    public UnreadableFileException(string message, Exception cause) : base(message, cause) { }

    public UnreadableFileException() { }
}
