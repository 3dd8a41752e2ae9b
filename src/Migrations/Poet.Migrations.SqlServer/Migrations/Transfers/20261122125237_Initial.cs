using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.SqlServer.Migrations.Transfers
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "transfers");

            migrationBuilder.CreateTable(
                name: "Moves",
                schema: "transfers",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    TransferId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromForce = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    ToForce = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Moves", x => new { x.OrderId, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "Transfers",
                schema: "transfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    FromForce = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    ToForce = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Why = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    State = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    EffectiveAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    FormatId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DraftedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    DraftedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromOwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromOwner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FromUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ToOwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ToOwner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ToUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OfferedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transfers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Packs",
                schema: "transfers",
                columns: table => new
                {
                    TransferId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Json = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Packs", x => new { x.TransferId, x.Number });
                    table.ForeignKey(
                        name: "FK_Packs_Transfers_TransferId",
                        column: x => x.TransferId,
                        principalSchema: "transfers",
                        principalTable: "Transfers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Queries",
                schema: "transfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TransferId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Section = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "bit", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    AskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    AnswerMayHoldProtectedDetails = table.Column<bool>(type: "bit", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    AnsweredBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Queries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Queries_Transfers_TransferId",
                        column: x => x.TransferId,
                        principalSchema: "transfers",
                        principalTable: "Transfers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Signatures",
                schema: "transfers",
                columns: table => new
                {
                    TransferId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    PackNumber = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signatures", x => new { x.TransferId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_Signatures_Transfers_TransferId",
                        column: x => x.TransferId,
                        principalSchema: "transfers",
                        principalTable: "Transfers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Steps",
                schema: "transfers",
                columns: table => new
                {
                    TransferId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Steps", x => new { x.TransferId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_Steps_Transfers_TransferId",
                        column: x => x.TransferId,
                        principalSchema: "transfers",
                        principalTable: "Transfers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TransferOrders",
                schema: "transfers",
                columns: table => new
                {
                    TransferId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    TypeCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TransferOrders", x => new { x.TransferId, x.OrderId });
                    table.ForeignKey(
                        name: "FK_TransferOrders_Transfers_TransferId",
                        column: x => x.TransferId,
                        principalSchema: "transfers",
                        principalTable: "Transfers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Moves_TransferId",
                schema: "transfers",
                table: "Moves",
                column: "TransferId");

            migrationBuilder.CreateIndex(
                name: "IX_Queries_TransferId",
                schema: "transfers",
                table: "Queries",
                column: "TransferId");

            migrationBuilder.CreateIndex(
                name: "IX_TransferOrders_OrderId",
                schema: "transfers",
                table: "TransferOrders",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_FromForce_State_DraftedAt",
                schema: "transfers",
                table: "Transfers",
                columns: new[] { "FromForce", "State", "DraftedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_Reference",
                schema: "transfers",
                table: "Transfers",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_SubjectId",
                schema: "transfers",
                table: "Transfers",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_ToForce_State_DraftedAt",
                schema: "transfers",
                table: "Transfers",
                columns: new[] { "ToForce", "State", "DraftedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Moves",
                schema: "transfers");

            migrationBuilder.DropTable(
                name: "Packs",
                schema: "transfers");

            migrationBuilder.DropTable(
                name: "Queries",
                schema: "transfers");

            migrationBuilder.DropTable(
                name: "Signatures",
                schema: "transfers");

            migrationBuilder.DropTable(
                name: "Steps",
                schema: "transfers");

            migrationBuilder.DropTable(
                name: "TransferOrders",
                schema: "transfers");

            migrationBuilder.DropTable(
                name: "Transfers",
                schema: "transfers");
        }
    }
}
