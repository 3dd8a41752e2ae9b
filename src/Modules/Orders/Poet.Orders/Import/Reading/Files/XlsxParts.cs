using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Poet.Orders.Import.Reading.Files;

/// <summary>
/// The parts of a workbook as bounded XML. Read with the base library alone, because what is needed here (hidden rows, struck-through
/// words, merged cells, bounded unpacking) is more than the usual readers tell.
/// </summary>
internal sealed class XlsxParts(ZipArchive zip, FileLimits limits)
{
    private int mergedAreas;

    public FileLimits Limits => limits;

    /// <summary>One more merged area, in whichever sheet.</summary>
    public void CountMergedArea()
    {
        if (++mergedAreas > limits.MergedAreas)
            throw FileLimits.UnpacksTooFar();
    }

    /// <summary>A reader of the part, or null when the workbook has none of that name.</summary>
    public XmlReader? Open(string path)
    {
        var entry = zip.GetEntry(path.TrimStart('/'));
        return entry is null ? null : XmlReader.Create(new BoundedStream(entry.Open(), limits), new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = limits.UnpackedBytes,
        });
    }

    /// <summary>A damaged archive or damaged XML becomes one sentence.</summary>
    public static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or EndOfStreamException or FormatException or OverflowException)
        {
            throw new UnreadableFileException("Open the workbook in Excel and save it again: the file is damaged", damage);
        }
    }

    /// <summary>The text of the element the reader stands on, never more than a cell may hold.</summary>
    public static void AppendText(XmlReader xml, StringBuilder text, Func<UnreadableFileException> tooLong, int most)
    {
        if (xml.IsEmptyElement)
            return;
        var chunk = new char[1024];
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                continue;
            for (int read; (read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
                if (text.Append(chunk, 0, read).Length > most)
                    throw tooLong();
        }
    }
}
