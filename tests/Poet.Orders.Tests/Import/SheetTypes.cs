using Microsoft.Extensions.Logging.Abstractions;
using Poet.Orders.Import;
using Poet.Orders.Import.Reading;
using Poet.Platform.Plugins;

namespace Poet.Orders.Tests.Import;

/// <summary>Every order type that the host brings: a writing of one must not take the sheets' writings of another.</summary>
internal static class SheetTypes
{
    public static readonly ITypeReader Loaded = new CatalogueTypes(OrderTypeCatalogue.Load(new(), NullLogger.Instance));
}
